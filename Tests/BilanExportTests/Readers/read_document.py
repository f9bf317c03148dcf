"""Prints what stands in an OpenDocument text, line by line, as its XML says it. Usage: read_document.py FILE"""

import sys
import zipfile
from xml.etree import ElementTree

OFFICE, TEXT, TABLE, STYLE = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "text", "table", "style"))


def words(element: ElementTree.Element) -> str:
    """The text of a paragraph, with its line breaks as /."""
    said = element.text or ""
    for child in element:
        said += {TEXT + "line-break": "/", TEXT + "s": " "}.get(child.tag, "?") + (child.tail or "")
    return said


def main() -> None:
    with zipfile.ZipFile(sys.argv[1]) as file:
        if file.testzip() is not None:
            raise SystemExit("a part is damaged")
        first = file.infolist()[0]
        print("type", first.filename, first.compress_type, file.read(first).decode(), sep="|")
        parts = {name: ElementTree.fromstring(file.read(name)) for name in file.namelist() if name.endswith(".xml")}
    manifest = parts["META-INF/manifest.xml"]
    listed = {value for entry in manifest for key, value in entry.attrib.items() if key.endswith("full-path")}
    print("parts", *sorted(listed), sep="|")
    content = parts["content.xml"]
    named = {style.get(STYLE + "name") for part in parts.values() for style in part.iter(STYLE + "style")} | {"Bullets"}
    used = {value for element in content.iter() for key, value in element.attrib.items() if key.endswith("}style-name") or key.endswith("}parent-style-name")}
    print("unknown styles", *sorted(used - named), sep="|")
    for element in content.find(f"{OFFICE}body/{OFFICE}text"):
        if element.tag == TEXT + "h":
            print("heading", element.get(TEXT + "outline-level"), element.get(TEXT + "style-name"), words(element), sep="|")
        elif element.tag == TEXT + "p":
            print("text", element.get(TEXT + "style-name"), words(element), sep="|")
        elif element.tag == TEXT + "list":
            print("list", *[words(item[0]) for item in element], sep="|")
        else:
            print("table", len(element.findall(TABLE + "table-column")), sep="|")
            head = {id(row) for part in element.findall(TABLE + "table-header-rows") for row in part}
            for row in element.iter(TABLE + "table-row"):
                cells = [f"{cell.get(TABLE + 'style-name')} {words(cell[0])}" for cell in row]
                print("head" if id(row) in head else "row", *cells, sep="|")


main()
