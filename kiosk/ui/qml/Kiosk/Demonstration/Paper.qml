// A leaflet that slides out of its slot: a route down its edge, lines, a code.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Rectangle {
    id: root

    required property real unit
    required property bool isOut

    border.color: "#C9C2B6"
    border.width: Math.max(1, 0.5 * root.unit)
    color: "#FFFFFF"
    height: 40 * root.unit
    width: 42 * root.unit
    y: root.isOut ? -4 * root.unit : -height

    Behavior on y {
        enabled: !Theme.isStill

        NumberAnimation {
            duration: 1400
            easing.type: Easing.OutQuad
        }
    }

    Rectangle {
        color: Theme.livery
        height: parent.height
        width: 1.6 * root.unit
        x: 4.2 * root.unit
    }

    Rectangle {
        color: Theme.livery
        height: 5 * root.unit
        radius: height / 2
        width: height
        x: 2.5 * root.unit
        y: 8.2 * root.unit
    }

    Rectangle {
        border.color: Theme.livery
        border.width: 1.1 * root.unit
        color: "#FFFFFF"
        height: 5 * root.unit
        radius: height / 2
        width: height
        x: 2.5 * root.unit
        y: 24 * root.unit
    }

    Lines {
        count: 3
        ink: "#3D4856"
        thick: 2.4
        unit: root.unit
        width: 27 * root.unit
        x: 11 * root.unit
        y: 8 * root.unit
    }

    Lines {
        count: 2
        ink: "#3D4856"
        thick: 2.4
        unit: root.unit
        width: 13 * root.unit
        x: 11 * root.unit
        y: 25 * root.unit
    }

    Glyph {
        name: "code"
        size: 13 * root.unit
        tint: "#16202E"
        x: 26 * root.unit
        y: 23 * root.unit
    }
}
