// The waiting screen itself: a bus, and a button to touch.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

SmallScreen {
    id: root

    goal: Qt.point(46, 52)

    Lines {
        count: 2
        ink: Theme.busDeep
        thick: 4.4
        unit: root.unit
        width: 58 * root.unit
        x: 10 * root.unit
        y: 15 * root.unit
    }

    Rectangle {
        color: root.isTapped ? Theme.actionPressed : Theme.action
        height: 20 * root.unit
        radius: height / 2
        width: 72 * root.unit
        x: 10 * root.unit
        y: 42 * root.unit

        Rectangle {
            anchors.centerIn: parent
            color: Theme.actionInk
            height: 3.6 * root.unit
            radius: height / 2
            width: 38 * root.unit
        }
    }

    Rectangle {
        color: Theme.line
        height: 1.4 * root.unit
        width: root.width
        y: 117 * root.unit
    }

    Bus {
        length: 62 * root.unit
        x: 15 * root.unit
        y: 82 * root.unit
    }
}
