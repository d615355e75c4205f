// How this screen is used, shown without a word: a small kiosk, a hand, and one thing after the other.
// A picture: nothing in it can be pressed, and every touch goes through it.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Item {
    id: root

    required property HelpView help
    required property HomeView home
    required property WaitingView waiting

    // Without movement each scene is one still picture: how it ends.
    readonly property int beat: Theme.isStill ? 99 : root.waiting.beat
    readonly property string scene: root.waiting.scene

    // Drawn on 120 x 190: the kiosk is 100 wide, its panel 92 x 132.
    readonly property real unit: Math.min(width / 120, height / 190)
    readonly property bool _isPaper: root.scene === "paper"

    function component(scene: string): Component {
        switch (scene) {
        case "touch":
            return touch;
        case "language":
            return language;
        case "question":
            return question;
        case "numbers":
            return numbers;
        case "paper":
            return paper;
        case "leave":
            return leave;
        default:
            return null;
        }
    }

    objectName: "demonstration"

    Accessible.ignored: true

    Item {
        id: kiosk

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        height: 190 * root.unit
        width: 120 * root.unit

        // The stand, with the slot that paper comes out of.
        Rectangle {
            color: Theme.livery
            height: 50 * root.unit
            width: 64 * root.unit
            x: 28 * root.unit
            y: 140 * root.unit
        }

        Rectangle {
            color: Theme.liveryDeep
            height: 4 * root.unit
            radius: 1.5 * root.unit
            width: 84 * root.unit
            x: 18 * root.unit
            y: 186 * root.unit
        }

        Rectangle {
            color: Theme.liveryDeep
            height: 4 * root.unit
            radius: 2 * root.unit
            width: 48 * root.unit
            x: 36 * root.unit
            y: 150 * root.unit
        }

        Item {
            clip: true
            height: 34 * root.unit
            visible: root._isPaper
            width: 42 * root.unit
            x: 39 * root.unit
            y: 152 * root.unit

            Paper {
                isOut: root._isPaper && root.beat >= 3
                unit: root.unit
            }
        }

        Rectangle {
            color: Theme.isNight ? Theme.line : Theme.ink
            height: 140 * root.unit
            radius: 7 * root.unit
            width: 100 * root.unit
            x: 10 * root.unit
        }

        Rectangle {
            id: panel

            clip: true
            color: Theme.paper
            height: 132 * root.unit
            width: 92 * root.unit
            x: 14 * root.unit
            y: 4 * root.unit

            Loader {
                id: stage

                anchors.fill: parent
                sourceComponent: root.component(root.scene)
            }
        }

        Hand {
            readonly property SmallScreen shown: stage.item as SmallScreen

            beat: root.beat
            goal: shown ? shown.goal : Qt.point(0, 0)
            hasGoal: shown ? shown.hasGoal : false
            offset: Qt.point(panel.x, panel.y)
            tapBeat: shown ? shown.tapBeat : 0
            unit: root.unit
        }
    }

    Component {
        id: touch

        SceneTouch {
            beat: root.beat
            unit: root.unit
        }
    }

    Component {
        id: language

        SceneLanguage {
            beat: root.beat
            languages: root.home.languages
            unit: root.unit
        }
    }

    Component {
        id: question

        SceneQuestion {
            beat: root.beat
            unit: root.unit
        }
    }

    Component {
        id: numbers

        SceneNumbers {
            beat: root.beat
            number: root.help.emergencyNumber
            unit: root.unit
        }
    }

    Component {
        id: paper

        ScenePaper {
            beat: root.beat
            unit: root.unit
        }
    }

    Component {
        id: leave

        SceneLeave {
            beat: root.beat
            unit: root.unit
        }
    }
}
