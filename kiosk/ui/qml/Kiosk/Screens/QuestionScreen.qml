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
        current: root.check.index
        stops: root.check.count
    }

    ScrollPage {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: route.bottom

        Words {
            //: %1 is the number of this question, %2 how many there are.
            text: qsTr("Question %1 of %2").arg(root.check.index + 1).arg(root.check.count)
            color: Theme.soft
            font.pixelSize: Theme.labelSize
            width: parent.width
        }

        Words {
            font.bold: true
            font.pixelSize: Theme.questionSize
            objectName: "question"
            text: root.check.question
            width: parent.width
        }

        Words {
            bottomPadding: Theme.grid
            color: Theme.soft
            text: root.check.help
            width: parent.width
        }

        Repeater {
            model: root.check.options

            AnswerButton {
                id: option

                required property var modelData

                answer: option.modelData.answer
                isChosen: option.modelData.answer === root.check.chosen
                objectName: "answer-" + option.modelData.answer
                text: option.modelData.label
                width: root.width - 2 * Theme.margin

                onChosen: answer => root.journey.answer(answer)
            }
        }
    }
}
