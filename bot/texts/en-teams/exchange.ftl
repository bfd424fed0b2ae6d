refused-export_not_yours = Exports are for managers, leaders and admins. “idea list” shows all ideas.
refused-export_elsewhere = I cannot send files in Teams. An admin gets the file with python -m bot export.
help-gegenstrom-export-what = gegenstrom export
