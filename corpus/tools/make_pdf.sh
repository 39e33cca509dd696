#!/bin/bash
# Prints contract.docx of each folder named to contract.pdf beside it, as LibreOffice lays it out.
# The bytes differ from run to run (date, identifiers); the pages do not.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for folder in "$@"; do
  soffice "-env:UserInstallation=file://$scratch/profile" --headless --convert-to pdf \
    --outdir "$scratch" "$folder/contract.docx" > /dev/null
  mv "$scratch/contract.pdf" "$folder/contract.pdf"
done
