// What every small screen of the demonstration has: its beat, and where the hand touches it, if it does.

import QtQuick
import Kiosk.Theme

Item {
    id: root

    required property int beat
    required property real unit

    // Where the hand goes, in units of the small screen, and on which beat it touches.
    property point goal: Qt.point(0, 0)
    property bool hasGoal: true
    property int tapBeat: 3

    readonly property bool isTapped: root.hasGoal && root.beat >= root.tapBeat
    // The roof line of every screen of a journey.
    property bool hasRoof: true

    Rectangle {
        color: Theme.bus
        height: 1.6 * root.unit
        visible: root.hasRoof
        width: root.width
    }
}
