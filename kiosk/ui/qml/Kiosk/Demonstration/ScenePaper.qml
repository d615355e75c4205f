// A button to print is touched; the paper comes out of the slot below the panel.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

SmallScreen {
    id: root

    goal: Qt.point(58, 79)
    tapBeat: 2

    Glyph {
        name: "paper"
        size: 40 * root.unit
        tint: Theme.soft
        x: 26 * root.unit
        y: 14 * root.unit
    }

    Rectangle {
        color: root.isTapped ? Theme.actionPressed : Theme.action
        height: 22 * root.unit
        radius: height / 2
        width: 76 * root.unit
        x: 8 * root.unit
        y: 66 * root.unit

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            name: "printer"
            size: 14 * root.unit
            tint: Theme.actionInk
            x: 12 * root.unit
        }

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.actionInk
            height: 3.6 * root.unit
            radius: height / 2
            width: 30 * root.unit
            x: 32 * root.unit
        }
    }

    SmallBar {
        anchors.bottom: parent.bottom
        unit: root.unit
        width: parent.width
    }
}
