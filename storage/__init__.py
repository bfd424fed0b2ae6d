"""What the house remembers: tables, queries, transactions, migrations."""
