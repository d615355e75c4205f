// What makes the screen easier for this visitor: to see, to touch, to hear. Each choice shows at once, and is
// forgotten with the journey.

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property ComfortView comfort
    required property JourneyView journey
    required property ListenView listen

    spacing: Theme.halfGrid

    Words {
        font.bold: true
        font.pixelSize: Theme.titleSize
        isHeading: true
        //: The title of the page with text size, contrast and reading aloud.
        text: qsTr("Make this screen easier")
        width: parent.width
    }

    Words {
        bottomPadding: Theme.halfGrid
        color: Theme.soft
        text: qsTr("Only for you. It goes back when you leave.")
        width: parent.width
    }

    TileGrid {
        columns: Math.min(2, fitting)
        least: Theme.mm(61) + 11 * Theme.bodySize
        rowSpacing: Theme.grid
        width: parent.width

        Column {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: root.spacing

            Repeater {
                model: [
                    {
                        name: "normal",
                        scale: 1,
                        label: qsTr("Normal text")
                    },
                    {
                        name: "large",
                        scale: 1.25,
                        label: qsTr("Large text")
                    },
                    {
                        name: "largest",
                        scale: 1.5,
                        //: The largest of three text sizes.
                        label: qsTr("Very large text")
                    }
                ]

                AnswerButton {
                    id: size

                    required property var modelData

                    answer: size.modelData.name
                    // Each shows what it does.
                    font.pixelSize: Theme.sight(0.9 * size.modelData.scale)
                    isChosen: root.comfort.textScale === size.modelData.scale
                    objectName: "size-" + size.modelData.name
                    text: size.modelData.label
                    width: parent?.width ?? 0

                    onChosen: root.comfort.useSize(size.modelData.scale)
                }
            }
        }

        Column {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: root.spacing

            SwitchLine {
                glyph: "contrast"
                isOn: root.comfort.isNight
                objectName: "contrast"
                //: A switch: light words on a dark ground.
                text: qsTr("Strong contrast")
                width: parent.width

                onClicked: root.comfort.toggleContrast()
            }

            SwitchLine {
                glyph: "still"
                isOn: root.comfort.isStill
                objectName: "still"
                //: A switch: nothing on the screen moves by itself any more.
                text: qsTr("No movement")
                width: parent.width

                onClicked: root.comfort.toggleStill()
            }

            SwitchLine {
                glyph: "low"
                isOn: root.comfort.isLow
                objectName: "low"
                //: A switch: all buttons stand in the lower half of the screen, for those who sit or are small.
                text: qsTr("Buttons lower down")
                width: parent.width

                onClicked: root.comfort.toggleLow()
            }

            SwitchLine {
                glyph: "listen"
                isOn: root.listen.isAloud
                objectName: "aloud"
                //: A switch: a voice reads the screen aloud.
                text: qsTr("Read aloud")
                visible: root.listen.canListen || root.listen.isAloud
                width: parent.width

                onClicked: root.listen.toggleAloud()
            }

            SwitchLine {
                glyph: "slow"
                isOn: root.listen.isSlow
                objectName: "slower"
                //: A switch: the voice speaks more slowly.
                text: qsTr("Slower speech")
                visible: root.listen.isAloud
                width: parent.width

                onClicked: root.listen.toggleSlow()
            }

            SwitchLine {
                glyph: "dark"
                isOn: root.listen.isDark
                objectName: "goDark"
                summary: qsTr("The screen shows nothing and only speaks.")
                text: qsTr("Dark screen")
                visible: root.listen.isAloud
                width: parent.width

                onClicked: root.listen.toggleDark()
            }
        }
    }

    QuietButton {
        objectName: "limits"
        text: qsTr("What this screen does not protect you from")
        width: parent.width

        onClicked: root.journey.openLimits()
    }
}
