// A button of the floor bar: pictogram above its words, always at the same place.

import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    required property string glyph

    edge: "transparent"
    font.pixelSize: Theme.noteSize
    ground: "transparent"
    implicitHeight: Theme.primaryTarget
    padding: Theme.mm(1.5)

    contentItem: Item {
        implicitHeight: sign.height + label.implicitHeight
        implicitWidth: label.implicitWidth

        Glyph {
            id: sign

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            name: root.glyph
            size: Theme.mm(9)
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
}
