#!/bin/sh
# From a sample inquiry to a letter. With a terminal: the program, in the sample office.
# Usage: run.sh PROGRAM FOLDER
set -eu
program=$1
folder=$2
[ -e "$folder/buero.sqlite3" ] || "$program" --buero "$folder" einrichten --muster
[ -t 0 ] && [ -t 1 ] && exec "$program" --buero "$folder"
exec "$program" --buero "$folder" entwurf "$folder/anfragen/1-soziale-medien.txt" \
  --datum "$(date +%d.%m.%Y)" --ausgabe "$folder/Antwort-Soziale-Medien.docx" --ersetzen
