"""Papers by the names printers know."""

from __future__ import annotations

import pytest

from kiosk.core.media import media_name


@pytest.mark.parametrize(
    ("width_mm", "height_mm", "name"),
    [
        (210.0, 297.0, "iso_a4_210x297mm"),
        (105.0, 148.0, "iso_a6_105x148mm"),
        (148.0, 210.0, "iso_a5_148x210mm"),
        (80.0, 200.0, "custom_80x200mm_80x200mm"),
        (58.0, 173.5, "custom_58x173.5mm_58x173.5mm"),
        (79.999, 1200.04, "custom_80x1200mm_80x1200mm"),
    ],
)
def test_a_sheet_has_its_standard_name_and_a_piece_of_a_roll_one_of_its_size(
    width_mm: float, height_mm: float, name: str
) -> None:
    """To a tenth of a millimetre."""
    assert media_name(width_mm, height_mm) == name
