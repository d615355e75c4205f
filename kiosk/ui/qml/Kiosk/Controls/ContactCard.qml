// Somebody to turn to: who, what for, the number in groups people say, and its code. A touch opens it large.
// Pressed, with the cursor. Heard: the name and the number, then whether somebody answers now, and what for.

import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    required property string contactId
    required property string name
    required property string what
    required property string number
    required property string details
    required property string qrKey
    property string opening: ""
    property bool isOpen: false

    signal opened(contactId: string)

    leftPadding: Theme.grid
    padding: Theme.grid * 0.8
    rightPadding: Theme.grid
    text: root.number === "" ? root.name : root.name + ", " + root.number

    Accessible.description: [root.opening === "" || root.opening.endsWith(".") ? root.opening : root.opening + ".", root.what, root.details].filter(words => words !== "").join(" ")

    onClicked: root.opened(root.contactId)

    contentItem: Item {
        implicitHeight: Math.max(words.implicitHeight, code.height)

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: code.left
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
                color: Theme.busDeep
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
                color: root.isOpen ? Theme.action : Theme.ink
                font.bold: true
                font.pixelSize: Theme.noteSize
                objectName: "opening"
                text: root.opening
                visible: root.opening !== ""
                width: parent.width
            }

            Words {
                Accessible.ignored: true
                color: Theme.soft
                font.pixelSize: Theme.noteSize
                text: root.what
                visible: root.what !== ""
                width: parent.width
            }

            Words {
                Accessible.ignored: true
                color: Theme.soft
                font.pixelSize: Theme.noteSize
                text: root.details
                visible: root.details !== ""
                width: parent.width
            }
        }

        QrCode {
            id: code

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            key: root.qrKey

            // The button itself says whom it is about.
            Accessible.ignored: true
            size: Theme.mm(46)
        }
    }
}
