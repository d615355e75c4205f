// What the signs were, what one can do at any time, and where there is help.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Column {
    id: root

    required property GamesView games
    required property JourneyView journey

    spacing: Theme.grid

    SectionTitle {
        //: Over the warning signs that a story had.
        text: qsTr("The signs were")
        width: parent.width
    }

    Repeater {
        model: root.games.signs

        NoteCard {
            id: sign

            required property string modelData

            kind: "care"
            width: root.width
            words: sign.modelData
        }
    }

    SectionTitle {
        //: Over a few sentences of advice at the end of a story.
        text: qsTr("What you can do, at any time")
        width: parent.width
    }

    Repeater {
        model: root.games.canDo

        StepLine {
            id: step

            required property int index
            required property string modelData

            isLast: step.index === root.games.canDo.length - 1
            width: root.width
            words: step.modelData
        }
    }

    PrimaryButton {
        glyph: "phone"
        objectName: "whoHelps"
        text: qsTr("Who can help")
        width: parent.width

        onClicked: root.journey.openHelp()
    }

    QuietButton {
        leastHeight: Theme.primaryTarget
        objectName: "again"
        //: A button: the same story from its beginning, to choose otherwise.
        text: qsTr("Play it again")
        width: parent.width

        onClicked: root.journey.openTile("story", root.games.story)
    }

    QuietButton {
        leastHeight: Theme.primaryTarget
        objectName: "moreGames"
        text: qsTr("Quiz and stories")
        width: parent.width

        onClicked: root.journey.openTile("games", "games")
    }
}
