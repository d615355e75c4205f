// Every control in every state: as it is, pressed, with the keypad's cursor, disabled. Written to pictures by
// tests/ui/gallery.py, once for each theme and size.

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

Rectangle {
    id: root

    color: Theme.paper
    height: column.implicitHeight + 2 * Theme.grid
    implicitWidth: 1700
    width: implicitWidth

    Column {
        id: column

        spacing: Theme.margin
        width: root.width - 2 * Theme.grid
        x: Theme.grid
        y: Theme.grid

        States {
            name: "Pressable: what every button is"

            control: Pressable {
                text: "Polski"

                contentItem: Words {
                    text: "Polski"
                }
            }
        }

        States {
            across: 2
            name: "PrimaryButton"

            control: PrimaryButton {
                glyph: "printer"
                text: "Print this"
            }
        }

        States {
            name: "QuietButton"

            control: QuietButton {
                glyph: "back"
                text: "Back"
            }
        }

        States {
            name: "AnswerButton"

            control: AnswerButton {
                answer: "yes"
                text: "Yes"
            }
        }

        States {
            name: "AnswerButton, chosen"

            control: AnswerButton {
                answer: "no"
                isChosen: true
                text: "No"
            }
        }

        States {
            name: "GuessButton"

            control: GuessButton {
                glyph: "check"
                text: "True"
            }
        }

        States {
            across: 2
            name: "SwitchLine"

            control: SwitchLine {
                glyph: "contrast"
                text: "Strong contrast"
            }
        }

        States {
            across: 2
            name: "SwitchLine, on"

            control: SwitchLine {
                glyph: "dark"
                isOn: true
                summary: "The screen only speaks."
                text: "Dark screen"
            }
        }

        States {
            across: 2
            name: "Tile"

            control: Tile {
                glyph: "work"
                summary: "Your contract, your pay, your rest, your papers."
                text: "My rights at work"
            }
        }

        States {
            name: "DoorTile"

            control: DoorTile {
                glyph: "heart"
                text: "I worry about someone"
            }
        }

        States {
            name: "FloorButton"

            control: FloorButton {
                glyph: "leave"
                text: "Leave now"
            }
        }

        States {
            name: "ListenButton"

            control: ListenButton {
                glyph: "slow"
                isOn: true
                text: "Slower"
            }
        }

        Shown {
            name: "MaterialCard"

            MaterialCard {
                address: "example.org"
                details: "One hour, free of charge"
                kind: "Training"
                qrKey: "x"
                title: "Signs that somebody needs help"
                width: parent.width * 0.6
            }
        }

        Shown {
            name: "CodeCard, CodePanel, RouteSigns"

            Column {
                width: parent.width * 0.6

                CodeCard {
                    isShown: true
                    name: "National help centre"
                    number: "22 628 01 20"
                }

                CodePanel {
                    key: "x"
                    width: parent.width
                }

                RouteSigns {
                    current: 2
                    signs: ["hand", "globe", "quiz", "phone", "printer", "leave"]
                    width: parent.width
                }
            }
        }

        Shown {
            name: "ContactCard"

            ContactCard {
                contactId: "none"
                details: "Free of charge"
                isOpen: true
                name: "National help centre"
                number: "22 628 01 20"
                opening: "Open now, day and night"
                qrKey: "x"
                what: "Help if someone uses or controls you."
                width: parent.width * 0.6
            }
        }

        Shown {
            name: "QrCode"

            QrCode {
                key: "x"
            }
        }

        Shown {
            name: "NoteCard: calm, and take care"

            Row {
                spacing: Theme.grid

                NoteCard {
                    kind: "calm"
                    width: root.width * 0.45
                    words: "Your answers stay on this screen."
                }

                NoteCard {
                    kind: "care"
                    width: root.width * 0.45
                    words: "Your phone may remember a number."
                }
            }
        }

        Shown {
            name: "RouteLine"

            RouteLine {
                current: 3
                stops: 8
                width: parent.width * 0.6
            }
        }

        Shown {
            name: "Words, Glyph, FocusRing, SpokenMark"

            Row {
                spacing: Theme.margin

                Words {
                    text: "What is read."

                    FocusRing {
                        isOn: true
                    }
                }

                Glyph {
                    name: "comfort"
                }

                Words {
                    text: "What is being read."

                    SpokenMark {
                        bands: [Qt.rect(0, 0, parent.width, parent.height)]
                        isLight: Theme.isNight
                        isOn: true
                    }
                }
            }
        }

        Shown {
            name: "TileGrid"

            TileGrid {
                width: parent.width

                Repeater {
                    model: ["pin", "quiz", "globe"]

                    Tile {
                        required property string modelData

                        Layout.fillWidth: true
                        glyph: modelData
                        text: modelData
                    }
                }
            }
        }

        Shown {
            name: "RoofBar"

            RoofBar {
                canChooseLanguage: true
                canGoBack: true
                canListen: true
                canOpenComfort: true
                isAloud: false
                languageName: "Українська"
                width: Theme.mm(299)
            }
        }

        Shown {
            name: "ListenBar"

            ListenBar {
                isDark: false
                isFast: false
                isReading: true
                isSlow: true
                volume: 3
                volumes: 5
                width: Theme.mm(299)
            }
        }

        Shown {
            name: "ListenBar, wide"

            ListenBar {
                isDark: true
                isFast: false
                isReading: false
                isSlow: false
                volume: 5
                volumes: 5
                width: Theme.mm(600)
            }
        }

        Shown {
            name: "VolumeMeter"

            VolumeMeter {
                steps: 5
                volume: 2
            }
        }

        Frames {}

        Shown {
            name: "Veil, Bus"

            Row {
                spacing: Theme.grid

                Veil {
                    height: Theme.mm(80)
                    width: Theme.mm(120)
                }

                Bus {}
            }
        }
    }
}
