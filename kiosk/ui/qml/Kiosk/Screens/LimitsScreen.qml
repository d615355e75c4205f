// What this screen does not protect somebody from, and what they can do about it: honest, short and calm.

pragma ComponentBehavior: Bound

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
        //: The title of a page: people near the screen, phones, paper. Also the button that leads there.
        text: qsTr("What this screen does not protect you from")
        width: parent.width
    }

    Words {
        color: Theme.soft
        text: qsTr("This screen forgets what you tap. Some things it cannot change.")
        width: parent.width
    }

    Repeater {
        model: [
            {
                name: "eye",
                fact: qsTr("People near you can see the screen."),
                advice: qsTr("Stand close to it. Touch Leave now if somebody comes.")
            },
            {
                name: "talk",
                fact: qsTr("People near you can hear what you say. The bus team can, too."),
                advice: qsTr("Speak quietly. You can point at the screen instead.")
            },
            {
                name: "mobile",
                fact: qsTr("Your phone remembers codes you scan and numbers you call."),
                advice: qsTr("Does somebody check your phone? Take paper, or call from another phone.")
            },
            {
                name: "paper",
                fact: qsTr("Somebody can find paper in your pocket."),
                advice: qsTr("Take the card that looks ordinary, or learn one number by heart.")
            },
            {
                name: "camera",
                fact: qsTr("A red bus is easy to see. Streets have cameras."),
                advice: qsTr("You need not stay. You can call later, from another place.")
            },
            {
                name: "phone",
                fact: qsTr("This screen cannot call anybody for you."),
                advice: qsTr("If you are in danger, call 112, or ask somebody to call.")
            }
        ]

        LimitLine {
            id: limit

            required property var modelData

            advice: limit.modelData.advice
            fact: limit.modelData.fact
            glyph: limit.modelData.name
            width: root.width - 2 * Theme.margin
        }
    }

    NoteCard {
        glyph: "count"
        kind: "calm"
        width: parent.width
        //: What the kiosk counts: pages opened, languages, contacts, leaflets, how self-checks end. It has no camera.
        words: qsTr("The screen counts how often pages, languages, numbers, leaflets and results come up. It keeps no answers, no names and no pictures of you.")
    }
}
