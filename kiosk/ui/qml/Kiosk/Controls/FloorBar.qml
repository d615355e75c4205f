// The lower bar: Home, Help now, Leave now. Help now is a pill that never moves; Leave now is quiet.

import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    required property bool canGoHome
    required property bool canOpenHelp

    signal homeTapped
    signal helpTapped
    signal leaveTapped

    color: Theme.paper
    implicitHeight: Theme.floorHeight

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.line
        height: Theme.hairline
    }

    FloorButton {
        anchors.left: parent.left
        anchors.leftMargin: Theme.halfGrid
        anchors.verticalCenter: parent.verticalCenter
        enabled: root.canGoHome
        glyph: "home"
        objectName: "home"
        //: A button: to the first page with the large tiles. At most 71 mm wide, in note size.
        text: qsTr("Home")
        width: root.width * 0.25

        onClicked: root.homeTapped()
    }

    PrimaryButton {
        anchors.centerIn: parent
        enabled: root.canOpenHelp
        glyph: "phone"
        objectName: "help"
        //: The button that shows phone numbers at once. At most 95 mm wide, in bold body size.
        text: qsTr("Help now")
        width: root.width * 0.42

        onClicked: root.helpTapped()
    }

    FloorButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.halfGrid
        anchors.verticalCenter: parent.verticalCenter
        glyph: "leave"
        objectName: "leave"
        //: A button that clears the screen at once and shows something harmless. At most 71 mm wide, in note size.
        text: qsTr("Leave now")
        width: root.width * 0.25

        onClicked: root.leaveTapped()
    }
}
