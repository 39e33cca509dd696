"""check_schema.py SCHEMA FILE…: prints where a JSON file breaks the schema; exits with 1 if one does."""

import json
import sys

import jsonschema


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    kind = jsonschema.validators.validator_for(schema, default=jsonschema.Draft202012Validator)
    kind.check_schema(schema)
    validator = kind(schema)
    failed = False
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8", errors="strict") as file:
            report = json.load(file)
        for error in validator.iter_errors(report):
            failed = True
            print(f"{path}: {error.json_path}: {error.message[:300]}")
    return 1 if failed else 0


sys.exit(main())
