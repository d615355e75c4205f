// Below the roof bar while the screen is read aloud: slower speech, and the dark screen.

import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    required property bool isDark
    required property bool isSlow

    signal darkTapped
    signal slowTapped

    color: Theme.calm
    implicitHeight: Theme.mm(29)

    QuietButton {
        anchors.left: parent.left
        anchors.leftMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        glyph: "slow"
        ground: "transparent"
        objectName: "slow"
        //: A button while the screen reads aloud. As short as it can be.
        text: root.isSlow ? qsTr("Normal speed") : qsTr("Slower")

        onClicked: root.slowTapped()
    }

    QuietButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        glyph: "dark"
        ground: "transparent"
        objectName: "dark"
        //: A button while the screen reads aloud: it shows nothing any more and only speaks, or shows all again.
        text: root.isDark ? qsTr("Show the screen") : qsTr("Dark screen")

        onClicked: root.darkTapped()
    }
}
