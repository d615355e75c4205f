// One question a page; large answers, stacked, so that a thumb never has to aim.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Item {
    id: root

    required property CheckView check
    required property JourneyView journey

    RouteLine {
        id: route

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.halfGrid
        current: root.check.index
        stops: root.check.count

        // The words below say the same.
        Accessible.ignored: true
        Accessible.name: ""
    }

    AskPage {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: route.bottom

        asked: [
            Words {
                //: %1 is the number of this question, %2 how many there are.
                text: qsTr("Question %1 of %2").arg(root.check.index + 1).arg(root.check.count)
                color: Theme.soft
                font.pixelSize: Theme.labelSize
                width: parent.width
            },
            Words {
                font.bold: true
                font.pixelSize: Theme.questionSize
                objectName: "question"
                isHeading: true
                text: root.check.question
                width: parent.width
            },
            Words {
                color: Theme.soft
                text: root.check.help
                visible: text !== ""
                width: parent.width
            }
        ]

        answers: Repeater {
            model: root.check.options

            AnswerButton {
                id: option

                required property var modelData

                answer: option.modelData.answer
                isChosen: option.modelData.answer === root.check.chosen
                objectName: "answer-" + option.modelData.answer
                text: option.modelData.label
                width: parent?.width ?? 0

                onChosen: answer => root.journey.answer(answer)
            }
        }
    }

    // Each page begins at its top, however far the one before was scrolled.
    Connections {
        function onStepped(): void {
            page.contentY = 0;
        }

        target: root.journey
    }
}
