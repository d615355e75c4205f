// A door on the home screen: a large pictogram over a few words, several doors side by side; where the words are so
// large that doors stand one below the other, the pictogram stands beside them.
// Pressed, with the cursor. Heard: its words, then the summary that is not shown.

import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    required property string glyph
    property string summary: ""

    // Wide enough for the pictogram and the longest word beside each other.
    readonly property bool isRow: Theme.isWide ? width > Theme.mm(36) + 9 * Theme.bodySize : width > 0.6 * Theme.panelWidth
    readonly property real signSize: Theme.mm(Theme.isWide && root.isRow ? 20 : 28)

    font.bold: true
    font.pixelSize: Theme.bodySize
    implicitHeight: Math.max(root.isRow ? Theme.mm(Theme.isWide ? 31 : 44) : Math.max(Theme.mm(66), (Theme.isWide ? 0.2 : 0.1) * Theme.panelHeight), implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.isWide && root.isRow ? Theme.mm(3.5) : Theme.grid

    Accessible.description: root.summary

    contentItem: Item {
        implicitHeight: root.isRow ? Math.max(sign.height, label.implicitHeight) : sign.height + label.implicitHeight + Theme.halfGrid

        Rectangle {
            id: sign

            anchors.left: parent.left
            color: Theme.badge
            height: root.signSize
            y: root.isRow ? (parent.height - height) / 2 : 0
            radius: height / 2
            width: height

            Glyph {
                anchors.centerIn: parent
                name: root.glyph
                size: root.signSize * 0.6
                tint: Theme.action
            }
        }

        Words {
            id: label

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.leftMargin: root.isRow ? sign.width + Theme.grid : 0
            anchors.right: parent.right
            y: root.isRow ? (parent.height - height) / 2 : sign.height + Theme.halfGrid
            font: root.font
            text: root.text
        }
    }
}
