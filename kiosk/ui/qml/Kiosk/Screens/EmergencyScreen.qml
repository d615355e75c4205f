// The calmest screen of all: one sentence, one number as large as the panel allows, one next step.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property HelpView help
    required property JourneyView journey
    required property ResultView result

    spacing: Theme.grid * 1.2

    Words {
        font.bold: true
        font.pixelSize: Theme.titleSize
        horizontalAlignment: Text.AlignHCenter
        isHeading: true
        text: root.result.title
        width: parent.width
    }

    Words {
        color: Theme.dangerMark
        font.bold: true
        font.pixelSize: width * 0.52
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 0.85
        maximumLineCount: 1
        minimumPixelSize: Theme.titleSize
        wrapMode: Text.NoWrap
        objectName: "emergencyNumber"
        text: root.help.emergencyNumber
        width: parent.width
    }

    Repeater {
        model: root.result.lead

        Words {
            id: sentence

            required property string modelData

            horizontalAlignment: Text.AlignHCenter
            text: sentence.modelData
            width: root.width - 2 * Theme.margin
        }
    }

    PrimaryButton {
        objectName: "goOn"
        //: A button on the emergency screen: back to the questions.
        text: qsTr("I am safe now, go on")
        width: parent.width

        onClicked: root.journey.goOn()
    }

    QuietButton {
        implicitHeight: Theme.primaryTarget
        objectName: "finish"
        text: qsTr("Finish and clear everything")
        width: parent.width

        onClicked: root.journey.finish()
    }
}
