refused-export_not_yours = Exports are for managers, leaders and admins. “idea list” shows all ideas.
refused-export_old = This offer is from another day, and its name would be wrong by now. “gegenstrom export” brings a new one.
notice-file_left = All right, nothing was saved. “gegenstrom export” brings the file again.
notice-export_coming = The Excel file is on its way to our chat. Teams asks you there whether it may be put into your OneDrive.
help-gegenstrom-export-what = gegenstrom export
help-gegenstrom-import-what = gegenstrom import
import-card-none-good = There is nothing in it to bring in. Correct the lines and send the file again.
refused-import_not_yours = Only admins bring in lists of ideas. To share one idea, write “idea” and one line.
