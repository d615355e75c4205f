// A button of the roof or floor bar: pictogram above its words, always at the same place.
// Its words grow with the visitor's text size only as far as its bar has room: the bar sets `grown` for all of them.
// Pressed, with the cursor, disabled. Heard: its words.

import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    required property string glyph
    property real grown: 1

    // How wide its words are at the size nothing may be smaller than.
    readonly property real natural: metrics.advanceWidth

    edge: "transparent"
    font.pixelSize: Theme.barSize * root.grown
    ground: "transparent"
    implicitHeight: Math.max(Theme.isShort ? Theme.mm(23) : Theme.primaryTarget, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.mm(1.5)

    contentItem: Item {
        implicitHeight: sign.height + label.implicitHeight
        implicitWidth: label.implicitWidth

        Glyph {
            id: sign

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            name: root.glyph
            size: Theme.mm(Theme.isShort ? 8 : 9.5) * root.grown
            tint: root.ink
        }

        Words {
            id: label

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: sign.bottom
            color: root.ink
            font: root.font
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            text: root.text
        }
    }

    TextMetrics {
        id: metrics

        font.bold: root.font.bold
        font.family: Theme.family
        font.pixelSize: Theme.barSize
        text: root.text
    }
}
