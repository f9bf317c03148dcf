"""Looks at a workbook as a package: every part is well-formed XML, every relationship leads somewhere inside, nothing leads outside.

    check_parts.py BOOK.xlsx

Prints what is wrong, one thing a line, and at the end how many parts there were.
"""
import posixpath
import sys
import xml.etree.ElementTree as tree
import zipfile

RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

package = zipfile.ZipFile(sys.argv[1])
names = set(package.namelist())
if package.testzip():
    print("damaged", package.testzip())
declared, defaults = set(), set()
for name in sorted(names):
    if not name.endswith((".xml", ".rels", ".vml")):
        print("unknown part", name)
        continue
    try:
        root = tree.fromstring(package.read(name))
    except tree.ParseError as error:
        print("not well-formed", name, error)
        continue
    if name == "[Content_Types].xml":
        declared = {element.get("PartName") for element in root if element.tag == TYPES + "Override"}
        defaults = {element.get("Extension") for element in root if element.tag == TYPES + "Default"}
    if not name.endswith(".rels"):
        continue
    folder = posixpath.dirname(posixpath.dirname(name))
    for relation in root.iter(RELATION):
        target = relation.get("Target")
        if relation.get("TargetMode") == "External":
            print("leads outside", name, target)
        elif posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/") not in names:
            print("leads nowhere", name, target)
for part in declared:
    if part.lstrip("/") not in names:
        print("declared but missing", part)
for name in names - {"[Content_Types].xml"}:
    if "/" + name not in declared and name.rsplit(".", 1)[-1] not in defaults:
        print("of no type", name)
print("parts", len(names))
