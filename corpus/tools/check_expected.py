#!/usr/bin/env python3
"""Checks every expected.tsv of the corpus against the text of its contract.

    check_expected.py [--concepts concepts.json] [CASE ...]

For each row: the rule is a concept and the level belongs to its polarity (with
--concepts), the words occur exactly once, the rows follow the document, and the
label in `where` is the one of the paragraph in which the words stand.
"""

import json
import pathlib
import re
import sys

CORPUS = pathlib.Path(__file__).resolve().parent.parent
HEADER = "where\trule\tlevel\twords"
LEVELS = {"rigid": ("high", "medium", "low", "info"), "collaborative": ("strong", "standard", "weak")}
LABEL = re.compile(r"(#+ )?((Article|ARTICLE|Section|SECTION|Schedule|SCHEDULE|Annex|ANNEX|Exhibit|EXHIBIT|Appendix|APPENDIX"
                   r"|Clause|Part|PART|Приложение|§)\s[0-9A-ZА-Я]+(\.[0-9]+)*|[A-Z]{0,2}[-.]?\d+(\.\d+)*|[A-ZА-Я]\.\d+(\.\d+)*"
                   r"|\([a-zA-Z0-9]{1,4}\)|[A-Z]\.)(?=[\s.:)]|$)")


def plain(markdown):
    """The text without marks: notes where they are referred to, no comments, no removed words."""
    notes = dict(re.findall(r"^\[\^(\w+)\]: (.*)$", markdown, re.M))
    text = re.sub(r"<!--.*?-->", "", markdown, flags=re.S)
    text = re.sub(r"^\[\^\w+\]: .*$", "", text, flags=re.M)
    text = re.sub(r"\[\^(\w+)\]", lambda m: " " + notes[m[1]], text)
    text = re.sub(r"\{--.*?--\}", "", text)
    return re.sub(r"\{\+\+|\+\+\}|\*\*|^> ", "", text, flags=re.M)


def paragraphs(path):
    text = path.read_text(encoding="utf-8")
    text = plain(text) if path.suffix == ".md" else text
    return [" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", text) if part.strip()]


def label_of(position, starts):
    """The last label printed at or before a position of the joined text."""
    return [label for start, label in starts if start <= position][-1:]


def check(case, concepts):
    source = next((p for p in (case / "source.md", case / "contract.md", case / "contract.txt") if p.exists()), None)
    problems, text, starts = [], "", []
    for paragraph in paragraphs(source):
        if match := LABEL.match(paragraph):
            starts.append((len(text), match[2]))
        text += paragraph + "\n"
    lines = (case / "expected.tsv").read_text(encoding="utf-8").splitlines()
    if lines[0] != HEADER:
        problems.append("the first line is not the header")
    last = -1
    for line in lines[1:]:
        where, rule, level, words = line.split("\t")
        if concepts is not None:
            if rule not in concepts:
                problems.append("no concept: " + line)
            elif level not in LEVELS[concepts[rule]]:
                problems.append("no level of its polarity: " + line)
        if where == "-":
            if words:
                problems.append("words at a document-level row: " + line)
            last = len(text)
            continue
        if text.count(words) != 1 or not words:
            problems.append("the words occur %d times: %s" % (text.count(words), line))
            continue
        position = text.index(words)
        if position < last:
            problems.append("out of order: " + line)
        last = position
        label = (label_of(position, starts) or ["?"])[0].rstrip(".")
        if not where.endswith(label):
            problems.append("stands under %s: %s" % (label, line))
    return problems, len(lines) - 1, len(text.split())


def main():
    arguments = sys.argv[1:]
    concepts = None
    if arguments[:1] == ["--concepts"]:
        concepts = {c["id"]: c["pol"] for c in json.loads(pathlib.Path(arguments[1]).read_text(encoding="utf-8"))}
        arguments = arguments[2:]
    cases = [CORPUS / name for name in arguments] or sorted(p.parent for p in CORPUS.glob("*/expected.tsv"))
    failed = False
    for case in cases:
        problems, rows, words = check(case, concepts)
        print("%s: %d words, %d rows%s" % (case.name, words, rows, ", %d problems" % len(problems) if problems else ""))
        for problem in problems:
            failed = True
            print("  " + problem)
    sys.exit(failed)


if __name__ == "__main__":
    main()
