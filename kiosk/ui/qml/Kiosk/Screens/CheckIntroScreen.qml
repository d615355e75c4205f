// What to know before the first question.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property CheckView check
    required property JourneyView journey

    Words {
        font.bold: true
        font.pixelSize: Theme.titleSize
        isHeading: true
        text: root.check.title
        width: parent.width
    }

    Words {
        text: root.check.intro
        width: parent.width
    }

    NoteCard {
        kind: "calm"
        width: parent.width
        words: qsTr("Your answers stay on this screen. They are cleared when you finish or leave.")
    }

    Words {
        color: Theme.soft
        text: qsTr("The result explains warning signs. It is not a decision about you.")
        width: parent.width
    }

    PrimaryButton {
        objectName: "startCheck"
        text: qsTr("Start")
        width: parent.width

        onClicked: root.journey.startCheck()
    }

    QuietButton {
        objectName: "limits"
        text: qsTr("What this screen does not protect you from")
        width: parent.width

        onClicked: root.journey.openLimits()
    }
}
