// The end: everything is cleared, and says so.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Item {
    id: root

    required property JourneyView journey

    Column {
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.margin

        Glyph {
            name: "calm"
            size: Theme.mm(34)
            tint: Theme.action
        }

        Words {
            font.bold: true
            font.pixelSize: Theme.titleSize
            isHeading: true
            text: qsTr("Thank you. Take care.")
            width: parent.width
        }

        Words {
            text: qsTr("Everything you tapped has been cleared. You can come back at any time.")
            width: parent.width
        }

        PrimaryButton {
            objectName: "again"
            text: qsTr("Start again")
            width: parent.width

            onClicked: root.journey.begin()
        }
    }
}
