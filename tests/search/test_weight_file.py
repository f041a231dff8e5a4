"""What is no weight file is refused before anything is computed with it."""

from pathlib import Path

import pytest

from anfrage.search.encoder import E5Encoder


@pytest.mark.parametrize("content", [b"", b"E5S1", b"PK\x03\x04" + bytes(100), b"E5S1" + bytes(60)])
def test_a_file_that_is_no_weight_file_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "weights.bin"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r".*"):
        E5Encoder(path)
