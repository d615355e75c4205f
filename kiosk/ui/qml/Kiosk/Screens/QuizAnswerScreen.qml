// What is true, and why. Friendly whichever was tapped: words and a pictogram say it, never a score.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Item {
    id: root

    required property GamesView games
    required property JourneyView journey

    RouteLine {
        id: route

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.halfGrid
        current: root.games.index
        stops: root.games.count
    }

    ScrollPage {
        anchors.bottom: next.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: route.bottom

        NoteCard {
            glyph: root.games.wasKnown ? "calm" : "idea"
            kind: "calm"
            objectName: "opener"
            width: parent.width
            //: The first is for a visitor who knew the quiz's answer, the second for one who did not. Both are friendly.
            words: root.games.wasKnown ? qsTr("You knew that!") : qsTr("Good to know: this surprises many people.")
        }

        Words {
            color: Theme.soft
            text: root.games.statement
            width: parent.width
        }

        Words {
            font.bold: true
            font.pixelSize: Theme.titleSize
            objectName: "verdict"
            isHeading: true
            //: About a statement of the quiz.
            text: root.games.isTrue ? qsTr("It is true.") : qsTr("It is not true.")
            width: parent.width
        }

        Words {
            font.pixelSize: Theme.sceneSize
            objectName: "explanation"
            text: root.games.explanation
            width: parent.width
        }
    }

    PrimaryButton {
        id: next

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.grid
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        objectName: "next"
        //: A button: to the quiz's next statement, or to its last page.
        text: root.games.index + 1 < root.games.count ? qsTr("Next one") : qsTr("Finish the quiz")

        onClicked: root.games.proceed()
    }
}
