// One stop of the route, down the page: its mark, the town, and when.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Item {
    id: root

    required property string at
    required property string town
    required property string details
    property bool isLast: true
    property real gap: 0
    // Whether its words are heard; not so in a button, which says them itself.
    property bool isHeard: true

    implicitHeight: words.implicitHeight

    Rectangle {
        color: root.at === "behind" ? Theme.bus : Theme.line
        height: root.height + root.gap
        visible: !root.isLast
        width: Theme.routeStroke
        x: mark.x + (mark.width - width) / 2
        y: mark.y + mark.height / 2
    }

    StopMark {
        id: mark

        anchors.left: parent.left
        at: root.at
        // Beside the first line of a long name, or the line to the next mark would end too early.
        y: Math.max(0, (town.height / town.lineCount - height) / 2)
    }

    Column {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.grid
        anchors.right: parent.right
        spacing: Theme.mm(1)

        Words {
            id: town

            Accessible.ignored: !visible || !root.isHeard
            font.bold: true
            text: root.town
            width: parent.width
        }

        Words {
            Accessible.ignored: !visible || !root.isHeard
            color: Theme.soft
            font.pixelSize: Theme.labelSize
            text: root.details
            visible: text !== ""
            width: parent.width
        }
    }
}
