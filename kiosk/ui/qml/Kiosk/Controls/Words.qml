// A text somebody reads. Body size in ink unless told otherwise; always wraps, is never cut.
// With the cursor while it is read aloud. Heard: itself.

import QtQuick
import Kiosk.Theme

Text {
    id: root

    // Whether it is what a screen, or a part of one, is called.
    property bool isHeading: false

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    lineHeight: Theme.leading
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    Accessible.ignored: !root.visible
    Accessible.name: text
    Accessible.role: root.isHeading ? Accessible.Heading : Accessible.StaticText

    FocusRing {
        isOn: root.activeFocus
    }
}
