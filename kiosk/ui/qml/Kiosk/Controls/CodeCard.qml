// Somebody to turn to whose code can be scanned: who, the number, and whether the code is shown below.
// Pressed, with the cursor; shown: tinted. Heard: the name and the number, then what a touch does.

import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    required property string name
    required property string number
    required property bool isShown

    readonly property string does: root.isShown ? qsTr("Hide the code") : qsTr("Show the code")

    edge: root.isShown ? Theme.action : Theme.edge
    ground: root.isShown ? Theme.calm : Theme.card
    leftPadding: Theme.grid
    padding: Theme.grid * 0.8
    rightPadding: Theme.grid
    text: root.number === "" ? root.name : root.name + ", " + root.number

    Accessible.description: root.does

    contentItem: Item {
        implicitHeight: Math.max(words.implicitHeight, sign.height)

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: sign.left
            anchors.rightMargin: Theme.grid
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.mm(1.2)

            Words {
                Accessible.ignored: true
                font.bold: true
                font.pixelSize: Theme.labelSize
                text: root.name
                width: parent.width
            }

            Words {
                Accessible.ignored: true
                color: root.isShown ? Theme.ink : Theme.busDeep
                font.bold: true
                font.pixelSize: Theme.numberSize
                fontSizeMode: Text.HorizontalFit
                maximumLineCount: 1
                minimumPixelSize: Theme.barSize
                text: root.number
                visible: root.number !== ""
                width: parent.width
                wrapMode: Text.NoWrap
            }

            Words {
                Accessible.ignored: true
                color: Theme.soft
                font.pixelSize: Theme.noteSize
                text: root.does
                width: parent.width
            }
        }

        Glyph {
            id: sign

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "code"
            size: Theme.mm(14) * Theme.signScale
            tint: Theme.action
        }
    }
}
