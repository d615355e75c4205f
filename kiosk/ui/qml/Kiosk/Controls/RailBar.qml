// The floor bar of a panel that is wider than high, at its side: Home, Help now and Leave now one below the other, or in
// two columns in a lower half with little room.
// Home and Help now are disabled where they lead nowhere else. Heard: each button as itself.

import QtQuick
import Kiosk.Theme

Grid {
    id: root

    required property bool canGoHome
    required property bool canOpenHelp

    readonly property real _room: 0.97 * (help.width - 2 * help.padding) / Math.max(home.natural, help.natural, leave.natural)
    readonly property real _cell: root.width / Theme.railColumns
    readonly property real _grown: Math.max(1, Math.min(Theme.railGrown, root._room))

    signal homeTapped
    signal helpTapped
    signal leaveTapped

    columns: Theme.railColumns
    horizontalItemAlignment: Grid.AlignHCenter
    rowSpacing: Theme.railGap

    FloorButton {
        id: home

        enabled: root.canGoHome
        glyph: "home"
        grown: root._grown
        objectName: "home"
        //: A button: to the first page with the large tiles. At most 71 mm wide, in note size.
        text: qsTr("Home")
        width: root._cell

        onClicked: root.homeTapped()
    }

    FloorButton {
        id: help

        corner: Theme.mm(7)
        edge: root.canOpenHelp ? Theme.action : Theme.edge
        enabled: root.canOpenHelp
        font.bold: true
        glyph: "phone"
        ground: Theme.action
        groundPressed: Theme.actionPressed
        grown: root._grown
        ink: Theme.actionInk
        objectName: "help"
        //: The button that shows phone numbers at once. At most 95 mm wide, in bold body size.
        text: qsTr("Help now")
        width: root._cell - Theme.mm(3)

        onClicked: root.helpTapped()
    }

    // Leave now stays at the outer side.
    Item {
        height: 1
        visible: Theme.railColumns > 1
        width: root._cell
    }

    FloorButton {
        id: leave

        glyph: "leave"
        grown: root._grown
        objectName: "leave"
        //: A button that clears the screen at once and shows something harmless. At most 71 mm wide, in note size.
        text: qsTr("Leave now")
        width: root._cell

        onClicked: root.leaveTapped()
    }
}
