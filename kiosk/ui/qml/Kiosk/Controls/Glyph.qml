// A pictogram of assets/icons, tinted by whoever shows it. Always stands beside words.
// An image rather than a Shape: the software renderer draws shapes outside their clip.
// Has no states. Heard: nothing, since the words beside it say it.

import QtQuick
import Kiosk.Theme

Image {
    id: root

    required property string name

    property color tint: Theme.ink
    property real size: Theme.mm(10)

    height: root.size
    // What points somewhere points the other way where people read from right to left.
    mirror: LayoutMirroring.enabled && ["back", "next", "leave"].includes(root.name)
    source: root.name === "" ? "" : "image://glyph/" + root.name + "/" + root.tint.toString().slice(1)
    sourceSize.height: root.size
    sourceSize.width: root.size
    width: root.size

    Accessible.ignored: true
}
