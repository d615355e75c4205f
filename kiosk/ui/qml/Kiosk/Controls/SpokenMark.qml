// What is being read aloud: a band with a line under the sentence, and a bar beside what it belongs to. Lies under the
// words, so that nothing moves and their contrast holds; the program puts it under one thing after another.
// Shown or not; under dark or light words. Heard: nothing.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

Item {
    id: root

    // Rectangles; Python cannot set a list<rect>.
    property var bands: []
    property bool isLight: false
    property bool isOn: false

    height: parent?.height ?? 0
    visible: root.isOn
    width: parent?.width ?? 0
    // Over a button's ground, under its words.
    z: -0.5

    Accessible.ignored: true

    Rectangle {
        color: Theme.bus
        height: root.height
        radius: width / 2
        width: Theme.mm(1.6)
        x: LayoutMirroring.enabled ? root.width + Theme.mm(2.3) : -Theme.mm(3.9)
    }

    Repeater {
        model: root.bands

        Rectangle {
            id: band

            required property rect modelData

            color: root.isLight ? Theme.spokenNight : Theme.spoken
            height: band.modelData.height
            radius: Theme.mm(1)
            width: band.modelData.width + Theme.mm(2)
            x: band.modelData.x - Theme.mm(1)
            y: band.modelData.y

            Rectangle {
                anchors.bottom: parent.bottom
                color: root.isLight ? Theme.spokenLineNight : Theme.spokenLine
                height: Theme.stroke
                width: parent.width
            }
        }
    }
}
