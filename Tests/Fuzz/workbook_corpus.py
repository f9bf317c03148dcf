#!/usr/bin/env python3
"""Writes the inputs that corpus/workbook begins with, the same each time: parts of workbooks, U+001E between."""
import os

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus", "workbook")
S = "xl/worksheets/sheet1.xml"
HEAD = [["Activité", "Stress vicariant"], ["Date", "21/10/2024"], [], ["Nom", "Prénom", "Commune", "Présent"]]
ROWS = HEAD + [["Dupont", "Marie", "Forest", "x"], ["Maes", "An", "Ixelles", ""]]


def letters(column):
    return chr(65 + column)


def cell(text, place, style=""):
    return f'<c r="{place}" t="inlineStr"{style}><is><t>{text}</t></is></c>'


def sheet(rows, more="", start=1):
    text = "".join(f'<row r="{r}">' + "".join(cell(t, f"{letters(c)}{r}") for c, t in enumerate(row) if t) + "</row>" for r, row in enumerate(rows, start))
    return f"<worksheet><sheetData>{text}</sheetData>{more}</worksheet>"


def ods(tables, styles=""):
    return f"<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:style='s'><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"


def line(cells, more=""):
    return f"<table:table-row{more}>" + "".join(f"<table:table-cell office:value-type='string'><text:p>{t}</text:p></table:table-cell>" for t in cells) + "</table:table-row>"


def table(rows, name="Forest"):
    return f"<table:table table:name='{name}'>{rows}</table:table>"


LINES = "".join(line(row) for row in ROWS)
SHARED = "<sst><si><t>Nom</t></si><si><r><rPr><strike/></rPr><t>Dupont</t></r><r><t> Marie</t></r><rPh sb='0' eb='1'><t>ma</t></rPh></si><si><t>_x0041__xD83D_</t></si></sst>"
STYLES = "<styleSheet><numFmts><numFmt numFmtId='200' formatCode='[h]:mm'/></numFmts><fonts><font><strike/></font><font><name val='Wingdings'/></font></fonts><fills><fill/></fills><cellXfs><xf numFmtId='14' fontId='0'/><xf numFmtId='200' fontId='1'/><xf numFmtId='9'/><xf numFmtId='17'/></cellXfs></styleSheet>"
BOOK = "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='21-11-2024' r:id='r1'/><sheet name='Cachée' state='hidden' r:id='r1'/></sheets><definedNames><definedName name='d_periode'/></definedNames></workbook>"
# What never changes of a file stands first: a package of parts needs one mark at least.
INPUTS = {
    "liste": [(S, sheet(ROWS))],
    "fusions": [(S, sheet(ROWS, "<mergeCells><mergeCell ref='C5:C6'/><mergeCell ref='A5:XFD1048576'/></mergeCells>"))],
    "textes-partages": [("xl/sharedStrings.xml", SHARED), (S, sheet(HEAD).replace("</sheetData>", "<row r='5'><c r='A5' t='s'><v>1</v></c><c r='B5' t='s'><v>2</v></c></row></sheetData>"))],
    "formats": [("xl/styles.xml", STYLES), (S, sheet(HEAD).replace("</sheetData>", "<row r='5'><c r='A5' s='0'><v>45586.5</v></c><c r='B5' s='1'><v>1.25</v></c><c r='C5' s='2'><v>0.5</v></c><c r='D5' s='3'><v>1e308</v></c></row></sheetData>"))],
    "sans-places": [(S, "<worksheet><sheetData><row><c t='str'><v>Nom</v></c><c t='str'><v>Prénom</v></c></row><row/><row><c><f>A1</f></c><c t='e'><v>#N/A</v></c><c t='b'><v>1</v></c></row></sheetData></worksheet>")],
    "loin": [(S, sheet(ROWS).replace("</sheetData>", "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>"))],
    "classeur": [("xl/workbook.xml", BOOK), (S, sheet(ROWS, "<cols><col min='1' max='2' hidden='1'/></cols>"))],
    "deux-tableaux": [(S, sheet(ROWS + [[], []] + ROWS))],
    "comptes": [(S, sheet([["Date", "Indicateur", "Commune", "Nombre"], ["21/10/2024", "Affiches", "Forest", "12"], ["Total", "", "", "12"]]))],
    "entites": [(S, "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet><sheetData/></worksheet>")],
    "en-desordre": [(S, "<worksheet><sheetData><row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>1</v></c></row><row r='1'/></sheetData></worksheet>")],
    "pivot": [("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships><Relationship Id='p' Type='x/pivotTable' Target='../p.xml'/></Relationships>"), ("xl/p.xml", "<pivotTableDefinition><location ref='A4:D6'/></pivotTableDefinition>"), (S, sheet(ROWS))],
    "deux-fois": [(S, sheet(ROWS)), (S, sheet(ROWS))],
    "ods-liste": [("content.xml", ods(table(LINES)))],
    "ods-repete": [("content.xml", ods(table(LINES + line(["Aksoy", "Ali"], " table:number-rows-repeated='3'") + "<table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>")))],
    "ods-au-dela": [("content.xml", ods(table(LINES + "<table:table-row table:number-rows-repeated='1048576'/><table:table-row><table:table-cell table:number-rows-spanned='2'/></table:table-row>")))],
    "ods-dans-une-cellule": [("content.xml", ods(table(LINES + "<table:table-row><table:table-cell><text:p>a</text:p>" + table(LINES) + "</table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>")))],
    "ods-types": [("content.xml", ods(table(LINES + "<table:table-row><table:table-cell office:value-type='date' office:date-value='2024-10-21T09:30:00'/><table:table-cell office:value-type='time' office:time-value='PT09H30M00S'/><table:table-cell office:value-type='percentage' office:value='0.5'/><table:table-cell office:value-type='float' office:value='1e400'/><table:covered-table-cell><text:p>x</text:p></table:covered-table-cell></table:table-row>")))],
    "ods-notes": [("META-INF/manifest.xml", "<manifest/>"), ("content.xml", ods(table(LINES.replace("</text:p>", "<text:s text:c='3'/><text:tab/><text:line-break/></text:p><office:annotation><text:p>note</text:p></office:annotation>", 1))))],
}

os.makedirs(here, exist_ok=True)
for name, parts in INPUTS.items():
    with open(os.path.join(here, name), "wb") as file:
        file.write(b"".join(f"{part}\n{text}".encode() + b"\x1e" for part, text in parts))
