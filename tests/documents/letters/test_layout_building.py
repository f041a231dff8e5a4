"""The shipped layouts are exactly what their script builds."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from letters import LAYOUTS, SHIPPED, shipped
from openxml_audit import OpenXmlValidator


def test_building_anew_gives_the_same_bytes(tmp_path: Path) -> None:
    script = LAYOUTS / "_build" / "build_layouts.py"
    subprocess.run(
        [sys.executable, "-B", str(script), str(tmp_path)], check=True, capture_output=True
    )
    built = {path.parent.name: path.read_bytes() for path in tmp_path.glob("*/layout.docx")}
    assert built == {name: (LAYOUTS / name / "layout.docx").read_bytes() for name in SHIPPED}


@pytest.mark.parametrize("name", SHIPPED)
def test_a_layout_is_a_valid_german_a4_document_of_the_present_word(name: str) -> None:
    result = OpenXmlValidator().validate(LAYOUTS / name / "layout.docx")
    assert [str(one) for one in result.errors] == []
    parts = shipped(name).parts
    assert b'w:w="11906" w:h="16838"' in parts["word/document.xml"]
    assert b'w:name="compatibilityMode"' in parts["word/settings.xml"]
    assert b'w:val="15"' in parts["word/settings.xml"]
    assert re.findall(rb'<w:lang w:val="([^"]+)"', parts["word/styles.xml"]) == [b"de-DE"]
    assert "word/stylesWithEffects.xml" not in parts
    assert b"python-docx" not in parts["docProps/core.xml"]
