// A door on the home screen: a large pictogram over a few words, two doors side by side.

import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    required property string glyph
    property string summary: ""

    font.bold: true
    font.pixelSize: Theme.bodySize
    implicitHeight: Math.max(Theme.mm(66), implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.grid

    Accessible.description: root.summary

    contentItem: Item {
        implicitHeight: sign.height + label.implicitHeight + Theme.halfGrid

        Rectangle {
            id: sign

            anchors.left: parent.left
            anchors.top: parent.top
            color: Theme.calm
            height: Theme.mm(28)
            radius: height / 2
            width: height

            Glyph {
                anchors.centerIn: parent
                name: root.glyph
                size: Theme.mm(17)
                tint: Theme.action
            }
        }

        Words {
            id: label

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: sign.bottom
            anchors.topMargin: Theme.halfGrid
            font: root.font
            text: root.text
        }
    }
}
