// A text somebody reads. Body size in ink unless told otherwise; always wraps, is never cut.

import QtQuick
import Kiosk.Theme

Text {
    id: root

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    lineHeight: Theme.leading
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    Accessible.name: text
    Accessible.role: Accessible.StaticText

    FocusRing {
        isOn: root.activeFocus
    }
}
