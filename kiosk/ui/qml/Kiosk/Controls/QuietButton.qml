// A button that does not ask for attention: outlined, with a pictogram beside or above its words.
// Pressed, with the cursor, disabled. Heard: its words.

import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    property string glyph: ""

    edge: root.enabled ? Theme.soft : Theme.edge
    leftPadding: Theme.mm(4)
    rightPadding: Theme.mm(4)

    contentItem: Item {
        implicitHeight: Math.max(label.implicitHeight, sign.visible ? sign.height : 0)
        implicitWidth: label.implicitWidth + (sign.visible ? sign.width + Theme.mm(2) : 0)

        Glyph {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: root.glyph
            size: Theme.mm(8) * Theme.signScale
            tint: root.ink
            visible: root.glyph !== ""
        }

        Words {
            id: label

            Accessible.ignored: true
            anchors.left: sign.visible ? sign.right : parent.left
            anchors.leftMargin: sign.visible ? Theme.mm(2) : 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            font: root.font
            horizontalAlignment: sign.visible ? Text.AlignLeft : Text.AlignHCenter
            text: root.text
        }
    }
}
