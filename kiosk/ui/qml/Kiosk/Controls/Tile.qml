// A large tile of the home screen: one idea, a pictogram and words.
// Pressed, with the cursor. Heard: its title, then its summary.

import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    required property string glyph
    property string summary: ""

    font.bold: true
    font.pixelSize: Theme.bodySize
    implicitHeight: Math.max(Theme.mm(44), implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.grid

    Accessible.description: root.summary

    contentItem: Item {
        implicitHeight: Math.max(sign.height, words.implicitHeight)

        Rectangle {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.badge
            height: Theme.mm(26)
            radius: height / 2
            width: height

            Glyph {
                anchors.centerIn: parent
                name: root.glyph
                size: Theme.mm(15)
                tint: Theme.action
            }
        }

        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.grid
            anchors.right: forward.left
            anchors.rightMargin: Theme.halfGrid
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.mm(1)

            Words {
                Accessible.ignored: true
                font: root.font
                text: root.text
                width: parent.width
            }

            Words {
                Accessible.ignored: true
                color: Theme.soft
                font.pixelSize: Theme.noteSize
                text: root.summary
                visible: root.summary !== ""
                width: parent.width
            }
        }

        Glyph {
            id: forward

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "next"
            size: Theme.mm(8)
            tint: Theme.soft
        }
    }
}
