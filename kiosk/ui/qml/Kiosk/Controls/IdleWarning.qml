// `Are you still here?` over everything, with the seconds left and one large answer.
// Shown or not. Heard: the question, at once, as an alert; the seconds, and the answer.

import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    required property int secondsLeft

    signal stillHere

    color: Theme.veil

    Accessible.ignored: !root.visible
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text

    MouseArea {
        anchors.fill: parent

        onClicked: root.stillHere()
    }

    Rectangle {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: Theme.isLow ? (parent.height - height) / 2 - Theme.margin : 0
        border.color: Theme.edge
        border.width: Theme.hairline
        color: Theme.paper
        height: column.implicitHeight + 2 * Theme.margin
        radius: Theme.corner
        width: parent.width - 2 * Theme.margin

        Column {
            id: column

            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.grid

            Words {
                id: question

                font.bold: true
                font.pixelSize: Theme.titleSize
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Are you still here?")
                width: parent.width
            }

            Words {
                horizontalAlignment: Text.AlignHCenter
                //: %n is a number of seconds that counts down.
                text: qsTr("In %n second(s) this screen clears itself. Nothing is kept.", "", root.secondsLeft)
                width: parent.width
            }

            PrimaryButton {
                anchors.horizontalCenter: parent.horizontalCenter
                implicitHeight: Theme.mm(30)
                objectName: "stillHere"
                text: qsTr("I'm still here")

                onClicked: root.stillHere()
            }
        }
    }
}
