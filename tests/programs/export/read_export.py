#!/usr/bin/python3
"""The export as CSV, read by the programs that studies are made with, against its JSON Lines: cell by cell.

    read_export.py --programs DIR (--sample DIR | --index DIR) --reader csv|stata|pandas|fread|readr

Ends with 0 where every cell is what the record says, with 77 where this machine lacks the reader.
"""
import argparse
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

SHAPES = {"comments": [], "letters": ["--unit", "letter"], "answers": ["--long"]}
MEASURES = {"words", "answer_words", "company_days", "staff_days", "comments", "response_days", "release_days"}
SKIPPED = 77

# Reads a file as the codebook says, and writes every cell as JSON: null where it is missing.
R_PROGRAM = r"""
arguments <- commandArgs(trailingOnly = TRUE)
text <- c("cik", "sic", "number")
if (arguments[1] == "fread") {
  table <- data.table::fread(arguments[2], colClasses = list(character = text), encoding = "UTF-8")
  for (name in names(table))
    if (is.character(table[[name]])) table[[name]] <- gsub('""', '"', table[[name]], fixed = TRUE)
} else {
  types <- do.call(readr::cols, as.list(setNames(rep("c", 3), text)))
  table <- readr::read_csv(arguments[2], col_types = types, trim_ws = FALSE)
}
out <- file(arguments[3], "wb")
escaped <- function(x) {
  for (pair in list(c("\\", "\\\\"), c("\"", "\\\""), c("\n", "\\n"), c("\t", "\\t"), c("\r", "\\r")))
    x <- gsub(pair[1], pair[2], x, fixed = TRUE, useBytes = TRUE)
  x
}
for (name in names(table)) {
  cells <- table[[name]]
  # What the readers took for a day or a number is written as R writes it.
  cells <- ifelse(is.na(cells), "null", paste0("\"", escaped(as.character(cells)), "\""))
  writeBin(charToRaw(paste0("{\"", name, "\": [", paste(cells, collapse = ", "), "]}\n")), out)
}
close(out)
"""


def place_of(place):
    letter = place.get("accession") or place["letter_id"]
    if place["ordinal"] == 0:
        return letter
    return f"{letter}#{place['number']}" if place.get("number") else f"{letter}@{place['ordinal']}"


def written(value):
    """A value of a record as the cell has it: None where it is missing."""
    if value is None:
        return None
    if isinstance(value, list):
        return "; ".join(written(one) for one in value)
    if isinstance(value, dict):
        if "letter_id" in value:
            return place_of(value)
        name, cik = value.get("name", ""), value.get("cik", "")
        return f"{name} ({cik})" if name and cik else name or cik
    return value


def value_of(record, column):
    if column == "cik":
        registrants = record.get("registrants") or [{}]
        return registrants[0].get("cik")
    if column in MEASURES:
        return record["measures"].get(column)
    for part in ("source", "review"):
        if column.startswith(part + "_"):
            return record.get(part, {}).get(column[len(part) + 1:])
    return record.get(column)


def read_csv(path, _):
    csv.field_size_limit(2**31 - 1)
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    return {name: [row[at] for row in rows[1:]] for at, name in enumerate(rows[0])}


def read_pandas(path, _):
    try:
        import pandas
    except ImportError:
        sys.exit(SKIPPED)
    # As the codebook says.
    table = pandas.read_csv(path, dtype={"cik": str, "sic": str, "number": str}, parse_dates=["letter_date"],
                            keep_default_na=False, na_values=[""])
    columns = {}
    for name in table.columns:
        cells = [None if pandas.isna(cell) else cell for cell in table[name]]
        if name == "letter_date":
            cells = [None if cell is None else cell.date().isoformat() for cell in cells]
        columns[name] = cells
    return columns


def read_by_r(path, reader):
    package = {"fread": "data.table", "readr": "readr"}[reader]
    if not shutil.which("Rscript") or subprocess.run(
            ["Rscript", "-e", f"quit(status = !requireNamespace('{package}', quietly = TRUE))"],
            capture_output=True).returncode != 0:
        sys.exit(SKIPPED)
    folder = os.path.dirname(path)
    program, cells = os.path.join(folder, "read.R"), os.path.join(folder, "cells.jsonl")
    with open(program, "w") as file:
        file.write(R_PROGRAM)
    subprocess.run(["Rscript", program, reader, path, cells], check=True, stderr=subprocess.DEVNULL,
                   env={**os.environ, "LC_ALL": "C.UTF-8"})
    columns = {}
    with open(cells, encoding="utf-8") as file:
        for line in file:
            columns.update(json.loads(line))
    return columns


def read_by_stata_rules(path, _):
    """What `import delimited, bindquote(strict)` says that it does: a field that begins with a quotation mark
    ends at the next one that is not doubled, whatever lies between; no other field has one. Names of variables
    have 32 characters at most, of letters, digits and '_', and are told apart without regard to case."""
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    rows, row, at = [], [], 0
    while at < len(text):
        if text[at] == '"':
            end = at + 1
            while text[end] != '"' or text[end + 1] == '"':
                end += 2 if text[end] == '"' else 1
            row.append(text[at + 1:end].replace('""', '"'))
            at = end + 1
        else:
            end = at
            while text[end] not in ',\n':
                end += 1
            row.append(text[at:end])
            assert '"' not in row[-1], f"a quotation mark in a field without: {row[-1][:80]}"
            at = end
        assert text[at] in ',\n', f"something behind a quotation mark: {text[at:at + 80]}"
        if text[at] == '\n':
            rows.append(row)
            row = []
        at += 1
    names = rows[0]
    assert all(re.fullmatch("[A-Za-z_][A-Za-z0-9_]{0,31}", name) for name in names), names
    assert len({name.lower() for name in names}) == len(names), names
    assert all(len(row) == len(names) for row in rows)
    return {name: [row[at] for row in rows[1:]] for at, name in enumerate(names)}


READERS = {"csv": read_csv, "stata": read_by_stata_rules, "pandas": read_pandas, "fread": read_by_r, "readr": read_by_r}


def is_same(cell, value):
    """Whether a reader's cell is the value of the record."""
    if cell is None or cell == "":
        return value is None or value == ""
    if isinstance(value, bool) or value is None:
        return False
    if isinstance(value, (int, float)):
        try:
            return float(cell) == value
        except ValueError:
            return False
    if isinstance(cell, str):
        return cell == value
    # A column of text in which every cell is a number: 2, 3.1.
    try:
        return float(cell) == float(value)
    except ValueError:
        return False


def compared(query, folder, shape, reader):
    path = os.path.join(folder, "export.csv")
    subprocess.run([query, "export", "--format", "csv", "-o", path] + SHAPES[shape], check=True)
    lines = subprocess.run([query, "export"] + SHAPES[shape], check=True, capture_output=True).stdout
    records = [json.loads(line) for line in lines.decode().splitlines()]
    columns = READERS[reader](path, reader)
    names = list(columns)
    assert names, "no column was read"
    wrong, cells, filled = [], 0, 0
    for name in names:
        assert len(columns[name]) == len(records), f"{name}: {len(columns[name])} rows of {len(records)} records"
        for row, record in enumerate(records):
            value = written(value_of(record, name))
            cells += 1
            filled += value is not None
            if not is_same(columns[name][row], value):
                wrong.append((record["id"], name, value, columns[name][row]))
    print(f"{reader}, {shape}: {len(records)} rows, {len(names)} columns, {cells} cells, {filled} with a value, "
          f"{len(wrong)} not as the record has them")
    for one in wrong[:10]:
        print("   ", *(repr(part)[:300] for part in one))
    return not wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", required=True)
    parser.add_argument("--sample")
    parser.add_argument("--index")
    parser.add_argument("--reader", choices=READERS, required=True)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        index = given.index or os.path.join(folder, "index")
        if given.sample:
            subprocess.run([os.path.join(given.programs, "precedent-indexer"), "update", "--index", index,
                            given.sample], check=True, capture_output=True)
        os.environ["PRECEDENT_INDEX"] = index
        query = os.path.join(given.programs, "precedent-query")
        good = [compared(query, folder, shape, given.reader) for shape in SHAPES]
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
