// A hand that comes, touches and rests. It moves by itself between beats; a ring shows the touch.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Item {
    id: root

    required property real unit
    required property int beat
    required property bool hasGoal
    required property int tapBeat
    // In units, on the small screen; `offset` in pixels, where that begins.
    required property point goal
    required property point offset

    readonly property real _size: 46 * root.unit
    // The finger's tip, in shares of the pictogram.
    readonly property real _tipX: 10.9 / 24
    readonly property real _tipY: 3.4 / 24
    readonly property bool _isThere: root.hasGoal && root.beat >= 1 && (Theme.isStill || root.beat <= root.tapBeat + 1)
    readonly property bool _isDown: root.hasGoal && root.beat === root.tapBeat
    readonly property real _goalX: root.offset.x + root.goal.x * root.unit
    readonly property real _goalY: root.offset.y + root.goal.y * root.unit

    anchors.fill: parent

    Rectangle {
        id: ring

        border.color: Theme.bus
        border.width: Math.max(2, 1.6 * root.unit)
        color: "transparent"
        height: width
        opacity: root._isDown || (Theme.isStill && root.hasGoal) ? 1 : 0
        radius: width / 2
        width: (root._isDown || Theme.isStill ? 24 : 8) * root.unit
        x: root._goalX - width / 2
        y: root._goalY - height / 2

        Behavior on width {
            enabled: !Theme.isStill

            NumberAnimation {
                duration: 350
                easing.type: Easing.OutCubic
            }
        }
    }

    Item {
        height: root._size
        width: root._size
        x: (root._isThere ? root._goalX : root.offset.x + 99 * root.unit) - root._tipX * root._size
        y: (root._isThere ? root._goalY : root.offset.y + 131 * root.unit) - root._tipY * root._size + (root._isDown ? 0 : 3.5 * root.unit)

        Behavior on x {
            enabled: !Theme.isStill

            NumberAnimation {
                duration: root._isThere && root.beat > 1 ? 120 : 700
                easing.type: Easing.InOutCubic
            }
        }

        Behavior on y {
            enabled: !Theme.isStill

            NumberAnimation {
                duration: root._isThere && root.beat > 1 ? 120 : 700
                easing.type: Easing.InOutCubic
            }
        }

        Glyph {
            name: "hand-fill"
            size: root._size
            tint: Theme.card
        }

        Glyph {
            name: "hand"
            size: root._size
            tint: Theme.ink
        }
    }
}
