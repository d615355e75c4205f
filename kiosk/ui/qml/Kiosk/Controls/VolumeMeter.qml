// How loud it is read aloud: a bar for each step, filled as far as it is turned up.
// Has no states of its own. Heard: the step, of how many.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

Item {
    id: root

    required property int steps
    required property int volume

    implicitHeight: Theme.mm(11)
    implicitWidth: Theme.mm(16)

    Accessible.ignored: !root.visible
    //: Read aloud and by a screen reader: how loud the voice is. %1 and %2 are numbers.
    Accessible.name: qsTr("Volume %1 of %2").arg(root.volume).arg(root.steps)
    Accessible.role: Accessible.ProgressBar

    FocusRing {
        isOn: root.activeFocus
    }

    Row {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        height: parent.height
        spacing: Theme.mm(1)

        Repeater {
            model: root.steps

            Rectangle {
                id: bar

                required property int index

                anchors.bottom: parent?.bottom
                border.color: Theme.action
                border.width: Theme.hairline
                color: bar.index < root.volume ? Theme.action : "transparent"
                height: Math.round((parent?.height ?? 0) * (bar.index + 1) / root.steps)
                radius: Theme.mm(0.6)
                width: Theme.mm(2.2)
            }
        }
    }
}
