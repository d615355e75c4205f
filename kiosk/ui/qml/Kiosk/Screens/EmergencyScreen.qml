// The calmest screen of all: one sentence, one number as large as the panel allows, one next step.

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
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
        visible: !Theme.isWide
        width: parent.width
    }

    // On a wide panel the number stands beside the words, so that it is in sight however large they are.
    GridLayout {
        columnSpacing: Theme.margin
        columns: Theme.isWide ? 2 : 1
        rowSpacing: root.spacing
        width: parent.width

        Words {
            Layout.alignment: Theme.isWide ? Qt.AlignTop : Qt.AlignVCenter
            Layout.fillWidth: true
            Layout.preferredWidth: 45
            color: Theme.dangerMark
            font.bold: true
            font.pixelSize: Math.min(width * 0.52, root.height * 0.8)
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.85
            maximumLineCount: 1
            minimumPixelSize: Theme.titleSize
            objectName: "emergencyNumber"
            text: root.help.emergencyNumber
            wrapMode: Text.NoWrap
        }

        Column {
            Layout.fillWidth: true
            Layout.preferredWidth: 55
            spacing: root.spacing

            Words {
                font.bold: true
                font.pixelSize: Theme.isShort ? Theme.questionSize : Theme.titleSize
                text: root.result.title
                visible: Theme.isWide
                width: parent.width
            }

            Repeater {
                model: root.result.lead

                Words {
                    id: sentence

                    required property string modelData

                    horizontalAlignment: Theme.isWide ? Text.AlignLeft : Text.AlignHCenter
                    text: sentence.modelData
                    width: parent?.width ?? 0
                }
            }
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
        leastHeight: Theme.primaryTarget
        objectName: "finish"
        text: qsTr("Finish and clear everything")
        width: parent.width

        onClicked: root.journey.finish()
    }
}
