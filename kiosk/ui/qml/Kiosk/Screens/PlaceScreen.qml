// Where it happens: chooses the law and the phone numbers, never a result.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property JourneyView journey

    Words {
        font.bold: true
        font.pixelSize: Theme.questionSize
        isHeading: true
        text: qsTr("Where do you need help?")
        width: parent.width
    }

    Words {
        color: Theme.soft
        text: qsTr("We ask so that we can show the right phone numbers. You can skip this.")
        width: parent.width
    }

    AnswerButton {
        answer: "pl"
        objectName: "place-pl"
        text: qsTr("In Poland")
        width: parent.width

        onChosen: answer => root.journey.choosePlace(answer)
    }

    AnswerButton {
        answer: "uk"
        objectName: "place-uk"
        text: qsTr("In the United Kingdom")
        width: parent.width

        onChosen: answer => root.journey.choosePlace(answer)
    }

    AnswerButton {
        answer: "other"
        objectName: "place-other"
        text: qsTr("In another country")
        width: parent.width

        onChosen: answer => root.journey.choosePlace(answer)
    }

    AnswerButton {
        answer: "unsaid"
        objectName: "place-unsaid"
        text: qsTr("Skip")
        width: parent.width

        onChosen: answer => root.journey.choosePlace(answer)
    }
}
