"""What the house thinks: an Ask comes in, a view goes out."""
