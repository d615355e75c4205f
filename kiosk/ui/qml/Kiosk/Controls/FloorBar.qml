// The lower bar: Home, Help now, Leave now. Help now is a pill that never moves; Leave now is quiet.
// Home and Help now are disabled where they lead nowhere else. Heard: each button as itself.

import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    required property bool canGoHome
    required property bool canOpenHelp

    readonly property real _cell: width * 0.25
    readonly property real _longest: Math.max(home.natural, leave.natural)
    readonly property real _grown: Math.max(1, Math.min(Theme.textScale, (root._cell - 2 * home.padding) / root._longest))

    // Never below 0.7 degrees. What is left of the pill beside its pictogram and its round ends.
    readonly property real _helpGrown: Math.max(0.8, Math.min(Theme.textScale, (help.width - Theme.mm(23)) / (metrics.advanceWidth + Theme.mm(10))))

    signal homeTapped
    signal helpTapped
    signal leaveTapped

    color: Theme.paper
    implicitHeight: Math.max(Theme.floorHeight, home.implicitHeight + Theme.grid)

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.line
        height: Theme.hairline
    }

    FloorButton {
        id: home

        anchors.left: parent.left
        anchors.leftMargin: Theme.halfGrid
        anchors.verticalCenter: parent.verticalCenter
        enabled: root.canGoHome
        glyph: "home"
        grown: root._grown
        objectName: "home"
        //: A button: to the first page with the large tiles. At most 71 mm wide, in note size.
        text: qsTr("Home")
        width: root._cell

        onClicked: root.homeTapped()
    }

    PrimaryButton {
        id: help

        anchors.centerIn: parent
        enabled: root.canOpenHelp
        font.pixelSize: Theme.pillSize * root._helpGrown
        glyph: "phone"
        objectName: "help"
        //: The button that shows phone numbers at once. At most 95 mm wide, in bold body size.
        text: qsTr("Help now")
        width: root.width * 0.42

        onClicked: root.helpTapped()
    }

    TextMetrics {
        id: metrics

        font.bold: true
        font.family: Theme.family
        font.pixelSize: Theme.pillSize
        text: help.text
    }

    FloorButton {
        id: leave

        anchors.right: parent.right
        anchors.rightMargin: Theme.halfGrid
        anchors.verticalCenter: parent.verticalCenter
        glyph: "leave"
        grown: root._grown
        objectName: "leave"
        //: A button that clears the screen at once and shows something harmless. At most 71 mm wide, in note size.
        text: qsTr("Leave now")
        width: root._cell

        onClicked: root.leaveTapped()
    }
}
